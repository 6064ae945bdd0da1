using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>
/// What a record says of how it was made: each field an input of its own, or a member of <c>fields</c>, which wins over the
/// answer. What nobody says stays as it is.
/// </summary>
internal static class RecordFields
{
    private const string Fields = "fields";

    private static readonly (string Name, WorkflowType Type)[] Known =
    [
        ("registrationFormFilledOn", WorkflowType.Date),
        ("feedbackGivenOn", WorkflowType.Date),
        ("uploadedOn", WorkflowType.Date),
        ("recordFormFilled", WorkflowType.Boolean),
        ("truthful", WorkflowType.Boolean),
        ("signedByResponsiblePerson", WorkflowType.Boolean),
        ("sealAffixed", WorkflowType.Boolean),
        ("reasonNoted", WorkflowType.Boolean),
        ("witness", WorkflowType.Boolean),
        ("deliveryReceiptArchived", WorkflowType.Boolean),
        ("filedInEntityDossier", WorkflowType.Boolean),
        ("specialCircumstances", WorkflowType.Boolean),
    ];

    public static IEnumerable<InputDescriptor> Inputs =>
        Known.Select(f => new InputDescriptor(f.Name, f.Type)).Append(new InputDescriptor(Fields, WorkflowType.Map));

    public static VisitRecord Of(StepRun run, VisitRecord before)
    {
        var given = JsonSerializer.SerializeToNode(before, DomainJson.Options)!.AsObject();
        var fields = run.Value(Fields);
        foreach (var (name, _) in Known)
        {
            var said = fields.ValueKind == JsonValueKind.Object && fields.TryGetProperty(name, out var member) && !member.IsNull() ? member : run.Value(name);
            if (!said.IsNull())
            {
                given[name] = JsonSerializer.SerializeToNode(said);
            }
        }

        try
        {
            return given.Deserialize<VisitRecord>(DomainJson.Options)!;
        }
        catch (JsonException e)
        {
            throw new ActivityFault("PE1405", StepMessages.WrongRecord(Fields, run.ActivityType, e.Message), false);
        }
    }
}
