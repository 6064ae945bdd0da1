using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Tests.Runtime;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Activities;

public class DataActivityTests
{
    private readonly TestHost host = new();

    [Fact]
    public async Task Variables_inputs_and_outputs_are_read_and_set_by_expressions()
    {
        var definition = Workflow(
            "w",
            Sequence(
                "s",
                Set("a", "Total", CSharp("Input.Get(\"Count\") * 2 + Variables.Base")),
                Activity("SetOutput", "o", ("outputName", Literal("Total")), ("outputValue", Variable("Total"))),
                Activity("SetOutput", "p", ("outputName", Literal("Late")), ("outputValue", CSharp("Variables.Total > 12 && Input.Get(\"Day\") > Variables.Since")))),
            variables: "Total:Decimal; Base:Decimal=1.5; Since:DateOnly=2024-01-01", inputs: "Count:Int32; Day:DateOnly", outputs: "Total:Decimal; Late:Boolean");
        var done = await host.Run(definition, new { Count = 6, Day = "2024-04-22" });
        host.Output(done.Id, "Total").GetDecimal().ShouldBe(13.5m);
        host.Output(done.Id, "Late").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_default_of_a_variable_is_a_text_that_is_read_by_its_type()
    {
        var definition = Workflow(
            "w", Sequence("s", Activity("If", "i", ("condition", CSharp("!Variables.Ok && Variables.N == 5")), ("then", Line("l", "read")))), variables: "Ok:Boolean=False; N:Int32=5");
        host.Lines((await host.Run(definition)).Id).ShouldBe(["read"]);
    }

    [Fact]
    public async Task A_condition_on_what_was_never_set_is_an_incident_and_never_false()
    {
        var definition = Workflow("w", Sequence("s", Activity("If", "i", ("condition", CSharp("Variables.Ok")), ("then", Line("l", "x")))), variables: "Ok:Boolean");
        var done = await host.Run(definition);
        done.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        host.State(done.Id).GetProperty("e")[0].GetProperty("m").GetString()!.ShouldContain("Variables.Ok was never set");
    }

    [Fact]
    public async Task A_nullable_variable_can_be_asked_for_null()
    {
        var definition = Workflow(
            "w", Sequence("s", Activity("If", "i", ("condition", CSharp("Variables.Ok == null || Variables.Ok")), ("then", Line("l", "x")))), variables: "Ok:Boolean?");
        host.Lines((await host.Run(definition)).Id).ShouldBe(["x"]);
    }

    [Fact]
    public async Task The_instance_gets_its_name_and_correlation_id()
    {
        var definition = Workflow(
            "w", Sequence("s", Activity("SetName", "n", ("value", Literal("Plan 2024"))), Activity("Correlate", "c", ("correlationId", CSharp("Input.Get(\"Case\")"))),
                Activity("WriteLine", "l", ("text", CSharp("CorrelationId == null ? \"none\" : CorrelationId")))),
            inputs: "Case:String");
        var done = await host.Run(definition, new { Case = "case-7" });
        (done.Name, done.CorrelationId).ShouldBe(("Plan 2024", "case-7"));
        host.Lines(done.Id).ShouldBe(["case-7"]);
    }

    [Fact]
    public async Task An_input_of_the_wrong_type_is_refused_before_anything_starts()
    {
        await host.Publish(Workflow("w", Sequence("s", Line("l", "x")), inputs: "Count:Int32"));
        var refused = await Should.ThrowAsync<Workflows.Runtime.WorkflowRefused>(host.Start("w", new { Count = "many" }));
        refused.Message.ShouldBe("PE1273: The workflow 'w' was not started: the input 'Count' is 'many' and must be a whole number.");
        await Should.ThrowAsync<Workflows.Runtime.WorkflowRefused>(host.Start("w", new { Cuont = 1 }));
        host.Database.State.Instances.ShouldBeEmpty();
    }

    [Fact]
    public async Task Division_by_zero_is_an_incident()
    {
        var done = await host.Run(Workflow("w", Sequence("s", Set("a", "N", CSharp("1 / Variables.N"))), variables: "N:Decimal=0"));
        done.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        host.State(done.Id).GetProperty("e")[0].GetProperty("c").GetString().ShouldBe("PE0230");
    }
}
