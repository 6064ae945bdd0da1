using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.Samples;

/// <summary>Reads <c>words.json</c>.</summary>
public static class SampleWordsReader
{
    /// <summary>The words; null, with diagnostics, where the file is not usable.</summary>
    public static SampleWords? Read(LocatedValue file, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "words", bag) is not { } reader)
        {
            return null;
        }

        var before = bag.Count;
        var words = new SampleWords
        {
            OrganisationPrefixes = Texts(reader, "organisationPrefixes"),
            Kinds = Items(reader, "kinds", bag, r => new SampleKind(
                r.Text("id") ?? "", r.Count("weight") ?? 0, r.Text("category") ?? "", Weighted(r, "names", bag), Weighted(r, "forms", bag))),
            Statuses = Weighted(reader, "statuses", bag),
            RiskClasses = Weighted(reader, "riskClasses", bag),
            Libraries = Weighted(reader, "libraries", bag),
            BrandFirst = Texts(reader, "brandFirst"),
            BrandSecond = Texts(reader, "brandSecond"),
            BrandThird = Texts(reader, "brandThird"),
            Surnames = Texts(reader, "surnames"),
            GivenNames = Texts(reader, "givenNames"),
            Roads = Texts(reader, "roads"),
            RoadForms = Texts(reader, "roadForms"),
            Towns = Texts(reader, "towns"),
            TownForms = Texts(reader, "townForms"),
            Industries = Items(reader, "industries", bag, r => Industry(r, bag)),
            Departments = Items(reader, "departments", bag, r => new SampleDepartment(
                r.Text("id") ?? "", r.Text("name") ?? "", r.Count("weight") ?? 0, Texts(r, "specialities"))),
            InspectorCategories = Weighted(reader, "inspectorCategories", bag),
            RecusalReasons = Weighted(reader, "recusalReasons", bag),
            LeaveKinds = Weighted(reader, "leaveKinds", bag),
            RegisteredYears = reader.Count("registeredYears") ?? 0,
            CertificateYears = reader.Count("certificateYears") ?? 0,
            LapsedPercent = reader.Count("lapsedPercent") ?? 0,
            JointPercent = reader.Count("jointPercent") ?? 0,
            RecusalPercent = reader.Count("recusalPercent") ?? 0,
            LeavePercent = reader.Count("leavePercent") ?? 0,
            LeaveDays = reader.Count("leaveDays") ?? 0,
        };
        reader.Close();
        return bag.Skip(before).Any(d => d.Severity == Severity.Error) ? null : words;
    }

    private static SampleIndustry Industry(ObjectReader r, DiagnosticBag bag)
    {
        var trades = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (r.Required("trades") is LocatedObject byKind && ObjectReader.Of(byKind, "trades", bag) is { } kinds)
        {
            foreach (var kind in byKind.Members)
            {
                trades[kind.Name] = Texts(kinds, kind.Name);
            }
        }

        return new SampleIndustry(r.Text("code") ?? "", r.Text("name") ?? "", r.Count("weight") ?? 0, trades, Texts(r, "specialities"));
    }

    private static IReadOnlyList<SampleWord> Weighted(ObjectReader reader, string name, DiagnosticBag bag) =>
        Items(reader, name, bag, r => new SampleWord(r.Text("id") ?? "", r.Count("weight") ?? 0));

    private static IReadOnlyList<string> Texts(ObjectReader reader, string name) =>
        [.. reader.Texts(name, required: true).Select(t => t.Text)];

    private static List<T> Items<T>(ObjectReader reader, string name, DiagnosticBag bag, Func<ObjectReader, T> read)
    {
        var items = new List<T>();
        foreach (var item in reader.Items(name, required: true))
        {
            if (ObjectReader.Of(item, name, bag) is { } r)
            {
                items.Add(read(r));
                r.Close();
            }
        }

        return items;
    }
}
