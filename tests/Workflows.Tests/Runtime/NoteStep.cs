using System.Text.Json;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Tests.Memory;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>A step of a domain: writes a note, with a number taken in the transaction, and has it sent.</summary>
internal sealed class NoteStep : ActivityType
{
    public override string Id => "Test.Note";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("key", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("number", WorkflowType.Integer)];

    /// <summary>How often to fail before it works.</summary>
    public int Failing { get; set; }

    public int Started { get; private set; }

    public override ValueTask Start(ActivityContext context)
    {
        Started++;
        var key = context.Required("key").GetString()!;
        context.Enqueue("mail", "note", JsonSerializer.Serialize(key));
        context.CompleteInTransaction(unit =>
        {
            if (Failing > 0)
            {
                Failing--;
                throw new InvalidOperationException("The printer is on fire.");
            }

            unit.Store<MemoryNotes>().Write(key, "written");
            return StepResult.Done with { Outputs = new Dictionary<string, JsonElement> { ["number"] = JsonValue.Of(unit.NextNumber("notes")) } };
        });
        return ValueTask.CompletedTask;
    }
}
