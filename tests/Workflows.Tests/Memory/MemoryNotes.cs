namespace PolicyEngine.Workflows.Tests.Memory;

/// <summary>A domain: notes by key, no two of one key.</summary>
internal sealed class MemoryNotes(MemoryUnit unit)
{
    public void Write(string key, string text)
    {
        if (unit.State.Notes.ContainsKey(key))
        {
            throw new InvalidOperationException($"The note '{key}' is written already.");
        }

        unit.State = unit.State with { Notes = unit.State.Notes.Add(key, text) };
    }
}
