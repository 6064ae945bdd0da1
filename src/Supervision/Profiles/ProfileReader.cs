using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Profiles;

/// <summary>Reads <c>profile.json</c>.</summary>
public static class ProfileReader
{
    private static readonly string[] Levels = ["nation", "province", "city", "county"];
    private static readonly Dictionary<string, DrawSource> DrawSources = new(StringComparer.Ordinal)
    {
        ["provincial-platform"] = DrawSource.ProvincialPlatform,
        ["this-host"] = DrawSource.ThisHost,
    };

    /// <summary>The profile; null, with diagnostics, where the file is not usable.</summary>
    /// <param name="folder">Name of the folder it lies in, which its id must be.</param>
    public static Profile? Read(LocatedValue file, string folder, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "profile", bag) is not { } reader)
        {
            return null;
        }

        var id = reader.Text("id");
        if (id is not null && id != folder)
        {
            bag.Add(Messages.WrongFolderName(file.At, id, folder));
        }

        var (name, issuer) = (reader.Label("name"), reader.Label("issuer"));
        var document = Section(reader, "document", bag, ReadDocument);
        var validity = Section(reader, "validity", bag, r => new ValidDays(r.Date("from"), r.OptionalDate("to")));
        var layer = Section(reader, "layer", bag, r => r.Word("level", Levels) is { } level ? new ProfileLayer(level, r.OptionalText("standsOn")) : null);
        var organs = Each(reader, "organs", bag, r => ReadOrgan(r, bag));
        var platforms = Each(reader, "platforms", bag, ReadNamed);
        var registers = Each(reader, "registers", bag, ReadNamed);
        var drawSource = reader.Word("drawSource", DrawSources.Keys);
        var workflows = reader.Texts("workflows").Select(t => t.Text).ToList();
        var values = ReadValues(reader, bag);
        var regular = reader.Optional("regular") as LocatedObject;
        reader.Close();
        return id is null || name is null || issuer is null || document is null || validity?.From is null || layer is null || drawSource is null
            ? null
            : new Profile(id, name, issuer, document, validity.From.Value, validity.To, layer, organs, platforms, registers, DrawSources[drawSource], workflows, values, regular);
    }

    private static OfficialDocument? ReadDocument(ObjectReader reader)
    {
        var (title, number, issued, sha256) = (reader.Label("title"), reader.OptionalText("number"), reader.Date("issuedOn"), reader.Text("sha256"));
        return title is null || issued is null || sha256 is null ? null : new OfficialDocument(title, number, issued.Value, sha256.ToLowerInvariant());
    }

    private static Organ? ReadOrgan(ObjectReader reader, DiagnosticBag bag)
    {
        var (role, name) = (reader.Text("role"), reader.Label("name"));
        OrganSuccessor? successor = null;
        if (reader.Optional("successor") is { } value && ObjectReader.Of(value, "successor", bag) is { } inner)
        {
            var (heir, from) = (inner.Label("name"), inner.Date("from"));
            inner.Close();
            successor = heir is null || from is null ? null : new OrganSuccessor(heir, from.Value);
        }

        return role is null || name is null ? null : new Organ(role, name, successor);
    }

    private static NamedThing? ReadNamed(ObjectReader reader)
    {
        var (id, name) = (reader.Text("id"), reader.Label("name"));
        return id is null || name is null ? null : new NamedThing(id, name);
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadValues(ObjectReader reader, DiagnosticBag bag)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (reader.Optional("values") is { } value && ObjectReader.Of(value, "values", bag) is { } inner && value is LocatedObject o)
        {
            foreach (var member in o.Members)
            {
                values[member.Name] = [.. inner.Texts(member.Name).Select(t => t.Text)];
            }
        }

        return values;
    }

    private static T? Section<T>(ObjectReader reader, string name, DiagnosticBag bag, Func<ObjectReader, T?> read)
        where T : class
    {
        if (reader.Required(name) is not { } value || ObjectReader.Of(value, name, bag) is not { } inner)
        {
            return null;
        }

        var result = read(inner);
        inner.Close();
        return result;
    }

    private static List<T> Each<T>(ObjectReader reader, string name, DiagnosticBag bag, Func<ObjectReader, T?> read)
        where T : class
    {
        var all = new List<T>();
        foreach (var item in reader.Items(name))
        {
            if (ObjectReader.Of(item, name, bag) is { } inner)
            {
                if (read(inner) is { } one)
                {
                    all.Add(one);
                }

                inner.Close();
            }
        }

        return all;
    }

    private sealed record ValidDays(DateOnly? From, DateOnly? To);
}
