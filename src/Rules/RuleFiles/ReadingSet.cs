using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>The readings that the rule files of a profile declare, by id.</summary>
public sealed class ReadingSet
{
    private readonly Dictionary<string, ReadingDeclaration> byId;

    public ReadingSet(IEnumerable<ReadingDeclaration> declarations)
    {
        Declarations = [.. declarations];
        byId = Declarations.ToDictionary(d => d.Id, StringComparer.Ordinal);
        Options = Declarations.ToDictionary(d => d.Id, d => (IReadOnlyList<string>)[.. d.Options.Select(o => o.Id)], StringComparer.Ordinal);
    }

    public static ReadingSet Empty { get; } = new([]);

    public IReadOnlyList<ReadingDeclaration> Declarations { get; }

    /// <summary>The options of each, as expressions need them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Options { get; }

    public ReadingDeclaration? this[string id] => byId.GetValueOrDefault(id);

    public bool Contains(string id) => byId.ContainsKey(id);

    /// <summary>The options taken, as the files say.</summary>
    public ReadingChoices Taken() => With(new Dictionary<string, string>());

    /// <summary>The options taken, some of them changed: what would be answered under another reading.</summary>
    public ReadingChoices With(IReadOnlyDictionary<string, string> changed) =>
        new(Declarations.Select(d => KeyValuePair.Create(d.Id, changed.GetValueOrDefault(d.Id, d.Taken))));
}
