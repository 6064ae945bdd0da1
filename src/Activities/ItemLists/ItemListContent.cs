using System.Text.Json;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.ItemLists;

/// <summary>An item list as a person enters it.</summary>
/// <param name="Unit">Whose list: an id, or an object with one.</param>
/// <param name="Id">Null: made from locality, unit and first day.</param>
/// <param name="From">First day in force, inclusive; null: the day of the step.</param>
internal sealed record ItemListContent(JsonElement Unit, IReadOnlyList<InspectionItem>? Items, string? Id, DateOnly? From)
{
    /// <summary>The id of the unit; null where none is named.</summary>
    public string? UnitId => Unit.ValueKind switch
    {
        JsonValueKind.String => Unit.GetString(),
        JsonValueKind.Object when Unit.TryGetProperty("id", out var id) => ValueText.Shown(id),
        _ => null,
    };
}
