using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Somebody of the inspector register. Name, recusals and leave are shown, and taken, only of whom holds the right to them.</summary>
/// <param name="Category">One of the register's categories.</param>
/// <param name="Name">Personal. In a change: null leaves it as it is; a new entry needs it.</param>
/// <param name="Recusals">Personal. In a change: null leaves them as they are.</param>
/// <param name="Leaves">Personal. In a change: null leaves them as they are.</param>
internal sealed record InspectorModel(
    string Number,
    string Unit,
    string Category,
    bool Joint = false,
    IReadOnlyList<EnforcementCertificate>? Certificates = null,
    IReadOnlyList<string>? Specialities = null,
    string? Name = null,
    IReadOnlyList<Recusal>? Recusals = null,
    IReadOnlyList<Leave>? Leaves = null)
{
    /// <summary>Without what is personal.</summary>
    public static InspectorModel Of(Inspector i) => new(i.Number, i.Unit, i.Category, i.Joint, i.Certificates, i.Specialities);

    public static InspectorModel Whole(Inspector i, string? name) => Of(i) with { Name = name, Recusals = i.Recusals, Leaves = i.Leaves };

    /// <summary>Whether it says anything personal.</summary>
    public bool IsPersonal => Name is not null || Recusals is not null || Leaves is not null;

    /// <summary>The entry as it is to be kept.</summary>
    /// <param name="before">The entry so far; null: there is none.</param>
    public Inspector ToEntry(Inspector? before) => new(Number, Unit, Category, before?.Person)
    {
        Joint = Joint,
        Certificates = Certificates ?? [],
        Specialities = Specialities ?? [],
        Recusals = Recusals ?? before?.Recusals ?? [],
        Leaves = Leaves ?? before?.Leaves ?? [],
    };
}
