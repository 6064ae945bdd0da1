using PolicyEngine.Workflows.Tasks;

namespace PolicyEngine.Workflows.Stores;

/// <summary>Which tasks to list. What is null does not restrict.</summary>
/// <param name="Candidacy">Only tasks that somebody of this candidacy may do.</param>
/// <param name="Assignee">Only tasks claimed by this actor.</param>
/// <param name="OpenOnly">Only tasks that nobody has claimed.</param>
/// <param name="DueBefore">Only tasks due before that moment (exclusive).</param>
/// <param name="CreatedFrom">Only tasks created at that moment or later.</param>
/// <param name="Skip">Tasks of earlier pages.</param>
public sealed record TaskQuery(
    Candidacy? Candidacy = null,
    string? Assignee = null,
    bool OpenOnly = false,
    DateTimeOffset? DueBefore = null,
    string? DefinitionId = null,
    string? InstanceId = null,
    string? CorrelationId = null,
    DateTimeOffset? CreatedFrom = null,
    int Skip = 0,
    int Limit = 50);
