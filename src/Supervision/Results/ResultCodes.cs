using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Results;

/// <summary>All result codes. Data: <c>policies/registers/result-codes.json</c>.</summary>
public sealed class ResultCodes
{
    internal ResultCodes(IReadOnlyList<ResultCode> codes)
    {
        List = new WordList<ResultCode>(codes);
        Initial = codes.Single(c => c.Initial);
    }

    public WordList<ResultCode> List { get; }

    /// <summary>What a drawn object starts with.</summary>
    public ResultCode Initial { get; }

    /// <summary>The code of that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ResultCode this[string id] => List.Find(id) ?? throw new KeyNotFoundException($"There is no result code '{id}'.");
}
