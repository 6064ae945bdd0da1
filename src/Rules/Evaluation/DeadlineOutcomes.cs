namespace PolicyEngine.Rules.Evaluation;

/// <summary>How a deadline may come out.</summary>
[Flags]
internal enum DeadlineOutcomes : byte
{
    None = 0,
    Met = 1,
    Missed = 2,

    /// <summary>Not done, and the due day not past.</summary>
    Open = 4,

    /// <summary>What it is counted from has not happened.</summary>
    NotRunning = 8,
}
