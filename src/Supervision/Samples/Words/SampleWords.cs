namespace PolicyEngine.Supervision.Samples;

/// <summary>What sample registers are made of. Data: <c>samples/registers/words.json</c>.</summary>
public sealed record SampleWords
{
    /// <summary>Two letters each; organisation codes begin with them, so that no sample has the code of a real entity.</summary>
    public required IReadOnlyList<string> OrganisationPrefixes { get; init; }

    public required IReadOnlyList<SampleKind> Kinds { get; init; }

    public required IReadOnlyList<SampleWord> Statuses { get; init; }

    public required IReadOnlyList<SampleWord> RiskClasses { get; init; }

    public required IReadOnlyList<SampleWord> Libraries { get; init; }

    public required IReadOnlyList<string> BrandFirst { get; init; }

    public required IReadOnlyList<string> BrandSecond { get; init; }

    public required IReadOnlyList<string> BrandThird { get; init; }

    public required IReadOnlyList<string> Surnames { get; init; }

    public required IReadOnlyList<string> GivenNames { get; init; }

    public required IReadOnlyList<string> Roads { get; init; }

    public required IReadOnlyList<string> RoadForms { get; init; }

    public required IReadOnlyList<string> Towns { get; init; }

    public required IReadOnlyList<string> TownForms { get; init; }

    public required IReadOnlyList<SampleIndustry> Industries { get; init; }

    public required IReadOnlyList<SampleDepartment> Departments { get; init; }

    public required IReadOnlyList<SampleWord> InspectorCategories { get; init; }

    public required IReadOnlyList<SampleWord> RecusalReasons { get; init; }

    public required IReadOnlyList<SampleWord> LeaveKinds { get; init; }

    /// <summary>How many years back the oldest entity was registered.</summary>
    public required int RegisteredYears { get; init; }

    public required int CertificateYears { get; init; }

    /// <summary>Of a hundred certificates, how many have run out.</summary>
    public required int LapsedPercent { get; init; }

    /// <summary>Of a hundred inspectors, how many stand in the joint library.</summary>
    public required int JointPercent { get; init; }

    public required int RecusalPercent { get; init; }

    public required int LeavePercent { get; init; }

    /// <summary>The longest leave, in days.</summary>
    public required int LeaveDays { get; init; }
}
