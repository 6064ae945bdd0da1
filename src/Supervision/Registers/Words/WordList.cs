using System.Collections.Frozen;

namespace PolicyEngine.Supervision.Registers;

/// <summary>A list of the register's values, found by id, label or alias; blanks and letter case aside.</summary>
public sealed class WordList<T>
    where T : RegisterWord
{
    private readonly FrozenDictionary<string, T> byId;
    private readonly FrozenDictionary<string, T> byText;

    /// <param name="words">In order; ids are unique.</param>
    public WordList(IReadOnlyList<T> words)
    {
        Words = words;
        byId = words.ToFrozenDictionary(w => w.Id, StringComparer.Ordinal);
        var texts = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words)
        {
            foreach (var text in (IEnumerable<string>)[word.Id, word.Label.Zh, word.Label.En, .. word.Aliases])
            {
                texts.TryAdd(text, word);
            }
        }

        byText = texts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<T> Words { get; }

    /// <summary>The texts that a person is told to choose from: the Chinese labels.</summary>
    public IEnumerable<string> Texts => Words.Select(w => w.Label.Zh);

    /// <summary>The word with that id; null where there is none.</summary>
    public T? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The word that a text means; null where it means none.</summary>
    public T? Meant(string text) => byText.GetValueOrDefault(text.Trim());

    /// <summary>All texts by which a word may be named.</summary>
    public IEnumerable<string> AllTexts => byText.Keys;
}
