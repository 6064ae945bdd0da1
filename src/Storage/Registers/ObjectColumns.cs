using System.Data.Common;
using System.Text.Json;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Storage;

/// <summary>An object of the register as a row, and back.</summary>
internal static class ObjectColumns
{
    public static readonly string[] Names =
    [
        "id", "kind", "name", "credit_code", "area", "status", "address", "industry", "risk_class", "library", "location_class",
        "registered_on", "departments",
    ];

    /// <summary>All columns, for a SELECT that <see cref="Read"/> reads.</summary>
    public static readonly string List = string.Join(", ", Names);

    /// <summary>In the order of <see cref="Names"/>.</summary>
    public static object?[] Values(InspectionObject o) =>
    [
        o.Id, o.Kind, o.Name, o.CreditCode?.Text, o.Area, o.Status, o.Address, o.Industry, o.RiskClass, o.Library, o.LocationClass,
        o.RegisteredOn?.ToColumn(), o.Departments.Count == 0 ? null : JsonSerializer.Serialize(o.Departments),
    ];

    public static InspectionObject Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.TextOrNull(3) is { } code ? CreditCode.Parse(code) : null,
        row.GetString(4),
        row.GetString(5))
    {
        Address = row.TextOrNull(6),
        Industry = row.TextOrNull(7),
        RiskClass = row.TextOrNull(8),
        Library = row.TextOrNull(9),
        LocationClass = row.TextOrNull(10),
        RegisteredOn = row.DayOrNull(11),
        Departments = row.TextOrNull(12) is { } departments ? JsonSerializer.Deserialize<string[]>(departments)! : [],
    };
}
