using PolicyEngine.Rules.Explanation;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Collects the readings of an outcome, each once; arguable where one of the rules that rest on it finds it so.</summary>
internal struct ReadingList
{
    private List<OutcomeReading>? readings;

    public void Add(string id, bool arguable)
    {
        readings ??= [];
        var index = readings.FindIndex(r => r.Id == id);
        if (index < 0)
        {
            readings.Add(new OutcomeReading(id, arguable));
        }
        else if (arguable)
        {
            readings[index] = new OutcomeReading(id, true);
        }
    }

    public readonly IReadOnlyList<OutcomeReading> ToList() => readings ?? (IReadOnlyList<OutcomeReading>)[];
}
