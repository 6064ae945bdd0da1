using System.Globalization;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Json;

/// <summary>
/// Reads the members of one object of a policy file by name. Every mistake goes into the bag; a reading then gives
/// null (or an empty list) and the rest is read on, so that one pass finds all mistakes. <see cref="Close"/> reports
/// the members that nobody asked for.
/// </summary>
public sealed class ObjectReader
{
    private readonly LocatedObject source;
    private readonly DiagnosticBag bag;
    private readonly List<string> known = [];

    private ObjectReader(LocatedObject source, DiagnosticBag bag) => (this.source, this.bag) = (source, bag);

    public SourcePosition At => source.At;

    /// <summary>A reader of an object; null, with a diagnostic, where the value is something else.</summary>
    public static ObjectReader? Of(LocatedValue value, string what, DiagnosticBag bag)
    {
        if (value is LocatedObject o)
        {
            return new ObjectReader(o, bag);
        }

        bag.Add(Messages.WrongJsonKind(value.At, what, "an object", value.Described));
        return null;
    }

    /// <summary>The member as it stands; null where it is absent.</summary>
    public LocatedValue? Optional(string name)
    {
        known.Add(name);
        return source[name];
    }

    /// <summary>The member as it stands; null, with a diagnostic, where it is absent.</summary>
    public LocatedValue? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
        {
            bag.Add(Messages.MissingMember(source.At, name));
        }

        return value;
    }

    public string? Text(string name) => Required(name) is { } v ? TextOf(v, name) : null;

    public string? OptionalText(string name) => Optional(name) is { } v ? TextOf(v, name) : null;

    public DateOnly? Date(string name) => Required(name) is { } v ? DateOf(v, name) : null;

    public DateOnly? OptionalDate(string name) => Optional(name) is { } v ? DateOf(v, name) : null;

    public bool OptionalBoolean(string name, bool otherwise)
    {
        switch (Optional(name))
        {
            case null: return otherwise;
            case LocatedBoolean b: return b.Value;
            case var v:
                bag.Add(Messages.WrongJsonKind(v.At, name, "true or false", v.Described));
                return otherwise;
        }
    }

    public decimal? OptionalNumber(string name)
    {
        switch (Optional(name))
        {
            case null: return null;
            case LocatedNumber n: return n.Number;
            case var v:
                bag.Add(Messages.WrongJsonKind(v.At, name, "a number", v.Described));
                return null;
        }
    }

    /// <summary>A whole number of at least 0.</summary>
    public int? Count(string name)
    {
        var value = Required(name);
        if (value is LocatedNumber { Number: >= 0 and <= int.MaxValue } n && decimal.Truncate(n.Number) == n.Number)
        {
            return (int)n.Number;
        }

        if (value is not null)
        {
            bag.Add(Messages.WrongJsonKind(value.At, name, "a whole number from 0", value.Described));
        }

        return null;
    }

    public Label? Label(string name) => Required(name) is { } v ? LabelOf(v, name) : null;

    public Label? OptionalLabel(string name) => Optional(name) is { } v ? LabelOf(v, name) : null;

    /// <summary>One word of a closed list.</summary>
    public string? Word(string name, IReadOnlyCollection<string> words) =>
        Required(name) is { } v ? WordOf(v, name, words) : null;

    public string? OptionalWord(string name, IReadOnlyCollection<string> words) =>
        Optional(name) is { } v ? WordOf(v, name, words) : null;

    /// <summary>The items of a list; empty where the member is absent.</summary>
    public IReadOnlyList<LocatedValue> Items(string name, bool required = false)
    {
        switch (required ? Required(name) : Optional(name))
        {
            case null: return [];
            case LocatedArray a: return a.Items;
            case var v:
                bag.Add(Messages.WrongJsonKind(v.At, name, "a list", v.Described));
                return [];
        }
    }

    /// <summary>The texts of a list of texts; empty where the member is absent.</summary>
    public IReadOnlyList<LocatedText> Texts(string name, bool required = false)
    {
        var texts = new List<LocatedText>();
        foreach (var item in Items(name, required))
        {
            if (item is LocatedText t)
            {
                texts.Add(t);
            }
            else
            {
                bag.Add(Messages.WrongJsonKind(item.At, name, "a list of texts", item.Described));
            }
        }

        return texts;
    }

    /// <summary>Reports every member that was not asked for.</summary>
    public void Close()
    {
        foreach (var member in source.Members)
        {
            if (!known.Contains(member.Name))
            {
                bag.Add(Messages.UnknownMember(member.At, member.Name, known));
            }
        }
    }

    /// <summary>
    /// Like <see cref="Close"/>, but a member whose name starts with <c>x-</c> belongs to somebody else and is left
    /// alone; one that looks like a misspelt member of ours gives a warning.
    /// </summary>
    public void CloseKeepingExtensions()
    {
        foreach (var member in source.Members)
        {
            if (known.Contains(member.Name))
            {
                continue;
            }

            if (!member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                bag.Add(Messages.UnknownMember(member.At, member.Name, known));
            }
            else if (NearestName.Of(member.Name, known) is { } near)
            {
                bag.Add(Messages.ExtensionLooksMisspelt(member.At, member.Name, near));
            }
        }
    }

    private string? TextOf(LocatedValue value, string name)
    {
        if (value is LocatedText t)
        {
            return t.Text;
        }

        bag.Add(Messages.WrongJsonKind(value.At, name, "a text", value.Described));
        return null;
    }

    private string? WordOf(LocatedValue value, string name, IReadOnlyCollection<string> words)
    {
        var text = TextOf(value, name);
        if (text is null || words.Contains(text))
        {
            return text;
        }

        bag.Add(Messages.UnknownWord(value.At, name, text, words));
        return null;
    }

    private DateOnly? DateOf(LocatedValue value, string name)
    {
        var text = TextOf(value, name);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        bag.Add(Messages.BadDate(value.At, text));
        return null;
    }

    private Label? LabelOf(LocatedValue value, string name)
    {
        var reader = Of(value, name, bag);
        if (reader is null)
        {
            return null;
        }

        var (zh, en) = (reader.Text("zh"), reader.Text("en"));
        reader.Close();
        return zh is null || en is null ? null : new Label(zh, en);
    }
}
