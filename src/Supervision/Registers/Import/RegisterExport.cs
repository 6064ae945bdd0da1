using System.Globalization;
using CsvHelper;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Writes registers as the imports read them, under the first header of each column.</summary>
public static class RegisterExport
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Writes objects, one a line. UTF-8 with a byte order mark, without which table programs misread Chinese. Leaves the stream open.</summary>
    public static void Objects(IEnumerable<InspectionObject> objects, Stream to, RegisterWords words) =>
        Write(objects, to, words.ObjectColumns, (o, field) => field switch
        {
            "kind" => words.ObjectKinds.Find(o.Kind)?.Label.Zh ?? o.Kind,
            "creditCode" => o.CreditCode?.Text,
            "number" => o.CreditCode is null ? o.Id : null,
            "name" => o.Name,
            "area" => o.Area,
            "address" => o.Address,
            "industry" => o.Industry,
            "riskClass" => LabelOf(words.CreditRiskClasses, o.RiskClass),
            "library" => LabelOf(words.Libraries, o.Library),
            "locationClass" => LabelOf(words.LocationClasses, o.LocationClass),
            "status" => words.ObjectStatuses.Find(o.Status)?.Label.Zh ?? o.Status,
            "registeredOn" => o.RegisteredOn?.ToString(DateFormat, CultureInfo.InvariantCulture),
            "departments" => string.Join('、', o.Departments),
            _ => null,
        });

    /// <summary>Writes inspectors with their latest certificate, one a line. UTF-8 with a byte order mark, without which table programs misread Chinese. Leaves the stream open.</summary>
    public static void Inspectors(IEnumerable<ImportedInspector> inspectors, Stream to, RegisterWords words) =>
        Write(inspectors, to, words.InspectorColumns, (i, field) => field switch
        {
            "number" => i.Inspector.Number,
            "name" => i.Name,
            "unit" => i.Inspector.Unit,
            "category" => LabelOf(words.InspectorCategories, i.Inspector.Category),
            "certificate" => i.Inspector.Certificates.LastOrDefault()?.Number,
            "validFrom" => i.Inspector.Certificates.LastOrDefault()?.ValidFrom.ToString(DateFormat, CultureInfo.InvariantCulture),
            "validTo" => i.Inspector.Certificates.LastOrDefault()?.ValidTo?.ToString(DateFormat, CultureInfo.InvariantCulture),
            "specialities" => string.Join('、', i.Inspector.Specialities),
            "joint" => i.Inspector.Joint ? "是" : "否",
            _ => null,
        });

    private static string? LabelOf(WordList<RegisterWord> words, string? id) => id is null ? null : words.Find(id)?.Label.Zh ?? id;

    private static void Write<T>(IEnumerable<T> entries, Stream to, IReadOnlyList<RegisterColumn> columns, Func<T, string, string?> field)
    {
        using var csv = CsvWriter.Create(to, new CsvWriterOptions { WriteByteOrderMark = true, NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Headers[0]);
        }

        csv.EndRecord();
        foreach (var entry in entries)
        {
            foreach (var column in columns)
            {
                csv.WriteField(field(entry, column.Field));
            }

            csv.EndRecord();
        }
    }
}
