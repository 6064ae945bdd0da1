namespace PolicyEngine.Supervision.Results;

/// <summary>The facts of a result code that steps of a procedure branch on, and their values, as the vocabulary has them.</summary>
public static class ResultFacts
{
    public const string Result = "result";
    public const string Finding = "finding";
    public const string Outcome = "inspectionOutcome";

    public const string Normal = "normal";
    public const string Refused = "refused";
}
