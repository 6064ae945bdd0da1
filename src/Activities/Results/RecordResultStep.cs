using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The inspection ended, with one result code.</summary>
internal sealed class RecordResultStep : DomainStep
{
    protected override string Name => "RecordResult";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("resultCode", WorkflowType.Text, true),
        new("endedOn", WorkflowType.Date),
        new("items", WorkflowType.Map),
        new("fields", WorkflowType.Map),
        new("evidence", WorkflowType.Text),
        new("registrationFormFilledOn", WorkflowType.Date),
        new("feedbackGivenOn", WorkflowType.Date),
        new("uploadedOn", WorkflowType.Date),
        new("recordFormFilled", WorkflowType.Boolean),
        new("truthful", WorkflowType.Boolean),
        new("signedByResponsiblePerson", WorkflowType.Boolean),
        new("sealAffixed", WorkflowType.Boolean),
        new("reasonNoted", WorkflowType.Boolean),
        new("witness", WorkflowType.Boolean),
        new("deliveryReceiptArchived", WorkflowType.Boolean),
        new("filedInEntityDossier", WorkflowType.Boolean),
        new("specialCircumstances", WorkflowType.Boolean),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("result", WorkflowType.Text),
        new("finding", WorkflowType.Text),
        new("followUp", WorkflowType.Boolean),
    ];

    protected override IReadOnlyList<string> Ends => ["Normal", "Problem", "Refused", "Impossible"];
}
