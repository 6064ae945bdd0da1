using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Reads one line of the inspector register.</summary>
internal sealed class InspectorRow(RegisterWords words)
{
    private static readonly string[] Yes = ["是", "1", "true", "yes", "√"];
    private static readonly string[] No = ["否", "0", "false", "no"];

    public ImportedInspector? Read(RowReader row)
    {
        var (number, name, unit) = (row.Required("number"), row.Required("name"), row.Required("unit"));
        var category = row.RequiredWord("category", words.InspectorCategories);
        var certificates = Certificates(row);
        var joint = Joint(row);
        return number is null || name is null || unit is null || category is null
            ? null
            : new ImportedInspector(
                new Inspector(number, unit, category.Id) { Certificates = certificates, Specialities = row.List("specialities"), Joint = joint }, name);
    }

    private static IReadOnlyList<EnforcementCertificate> Certificates(RowReader row)
    {
        var (number, from, to) = (row.Text("certificate"), row.Date("validFrom"), row.Date("validTo"));
        if (number is null)
        {
            return [];
        }

        if (from is null)
        {
            _ = row.Required("validFrom");
            return [];
        }

        if (to < from)
        {
            row.Report("validTo", (at, _) => SupervisionMessages.CertificateEndsFirst(at, from.Value, to.Value));
        }

        return [new EnforcementCertificate(number, from.Value, to)];
    }

    private static bool Joint(RowReader row)
    {
        if (row.Text("joint") is not { } text)
        {
            return false;
        }

        if (!Yes.Contains(text, StringComparer.OrdinalIgnoreCase) && !No.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            row.Report("joint", (at, header) => SupervisionMessages.UnknownFieldValue(at, header, text, [Yes[0], No[0]], null));
        }

        return Yes.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
