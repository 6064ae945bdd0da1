namespace PolicyEngine.Supervision.Decisions;

/// <summary>How a question is to be taken, beside its facts.</summary>
/// <param name="Regular">Facts that are not given are taken as in order, where they have a regular value.</param>
/// <param name="AsOf">The day the question is asked for; null: today in Beijing. It is also the fact <c>asOf</c> where that is not given.</param>
/// <param name="Trace">Whether the outcome says of each rule why it applied or not.</param>
public readonly record struct QuestionTerms(bool Regular = false, DateOnly? AsOf = null, bool Trace = false);
