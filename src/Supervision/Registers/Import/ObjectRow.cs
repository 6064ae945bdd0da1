using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Reads one line of the object register.</summary>
internal sealed class ObjectRow(RegisterWords words)
{
    public InspectionObject? Read(RowReader row)
    {
        var kind = row.RequiredWord("kind", words.ObjectKinds);
        var code = CreditCodeField.Read(row, "creditCode");
        var number = row.Text("number");
        var name = row.Required("name");
        var area = Area(row);
        var (risk, library, location) =
            (row.Word("riskClass", words.CreditRiskClasses), row.Word("library", words.Libraries), row.Word("locationClass", words.LocationClasses));
        var status = row.Word("status", words.ObjectStatuses);
        var registeredOn = row.Date("registeredOn");
        if (kind is not null)
        {
            CheckIdentity(row, kind, code, number);
        }

        var id = code?.Text ?? number;
        return id is null || kind is null || name is null || area is null
            ? null
            : new InspectionObject(id, kind.Id, name, code, area, (status ?? words.ObjectStatuses.Words[0]).Id)
            {
                Address = row.Text("address"),
                Industry = row.Text("industry"),
                RiskClass = risk?.Id,
                Library = library?.Id,
                LocationClass = location?.Id,
                RegisteredOn = registeredOn,
                Departments = row.List("departments"),
            };
    }

    private static void CheckIdentity(RowReader row, ObjectKind kind, CreditCode? code, string? number)
    {
        if (code is { } c && !kind.HasCreditCode)
        {
            row.Report("creditCode", (at, _) => SupervisionMessages.CreditCodeNotOfKind(at, kind.Label.Zh));
        }
        else if (code is { } known && !kind.Fits(known))
        {
            row.Report("creditCode", (at, _) => SupervisionMessages.CreditCodeKind(at, known.Text, kind.Label.Zh, kind.CreditCodes));
        }
        else if (code is null && row.IsEmpty("creditCode") && number is null)
        {
            // Old individual businesses have no code yet: the register's own number does for them too.
            row.Report("creditCode", (at, _) => SupervisionMessages.NeitherCodeNorNumber(at, kind.Label.Zh));
        }
    }

    private static string? Area(RowReader row)
    {
        var area = row.Required("area");
        if (area is null || (area.Length is 6 or 9 or 12 && area.All(char.IsAsciiDigit)))
        {
            return area;
        }

        row.Report("area", (at, _) => SupervisionMessages.BadArea(at, area));
        return null;
    }
}
