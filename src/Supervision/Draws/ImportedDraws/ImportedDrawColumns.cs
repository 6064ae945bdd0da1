using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>What the platform calls the columns of its exports. Data: <c>policies/registers/draw-columns.json</c>.</summary>
/// <param name="Columns">Fields <c>task</c>, <c>drawnOn</c>, <c>population</c>, <c>percent</c>, <c>object</c>, <c>inspectors</c>.</param>
public sealed record ImportedDrawColumns(IReadOnlyList<RegisterColumn> Columns)
{
    /// <summary>The columns; null, with diagnostics, where the file is not usable.</summary>
    public static ImportedDrawColumns? Read(LocatedValue file, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "draw columns", bag) is not { } reader)
        {
            return null;
        }

        var before = bag.Count;
        var columns = RegisterWordsReader.Columns(reader, "drawColumns", bag);
        reader.Close();
        return bag.Skip(before).Any(d => d.Severity == Severity.Error) ? null : new ImportedDrawColumns(columns);
    }
}
