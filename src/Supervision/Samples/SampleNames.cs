namespace PolicyEngine.Supervision.Samples;

/// <summary>Makes names that look like those in a register.</summary>
internal sealed class SampleNames
{
    private readonly SampleWords words;
    private readonly Dictionary<string, WeightedList<SamplePattern>> patterns;
    private readonly Dictionary<string, WeightedList<SampleWord>> forms;

    public SampleNames(SampleWords words)
    {
        this.words = words;
        patterns = words.Kinds.ToDictionary(k => k.Id, k => new WeightedList<SamplePattern>(k.Names.Select(n => new SamplePattern(n.Id, n.Weight)), p => p.Weight));
        forms = words.Kinds.Where(k => k.Forms.Count > 0).ToDictionary(k => k.Id, k => new WeightedList<SampleWord>(k.Forms, f => f.Weight));
    }

    public string Entity(ref SampleChance chance, string kind, SampleIndustry industry, SampleDivision division) =>
        patterns[kind].Pick(ref chance).Fill(ref chance, (string name, ref SampleChance c) => name switch
        {
            "short" => division.Short,
            "division" => division.Name,
            "brand" => Brand(ref c),
            "trade" => c.Of(industry.TradesOf(kind)),
            "surname" => c.Of(words.Surnames),
            "form" when forms.TryGetValue(kind, out var form) => form.Pick(ref c).Id,
            _ => "",
        });

    public string Address(ref SampleChance chance, SampleDivision division) =>
        $"{division.Name}{chance.Of(words.Towns)}{chance.Of(words.TownForms)}{chance.Of(words.Roads)}{chance.Of(words.RoadForms)}{chance.Below(900) + 1}号";

    public string Person(ref SampleChance chance)
    {
        var first = chance.Of(words.GivenNames);
        return chance.Percent(80) ? $"{chance.Of(words.Surnames)}{first}{chance.Of(words.GivenNames)}" : $"{chance.Of(words.Surnames)}{first}";
    }

    private string Brand(ref SampleChance chance)
    {
        var two = $"{chance.Of(words.BrandFirst)}{chance.Of(words.BrandSecond)}";
        return chance.Percent(35) ? $"{two}{chance.Of(words.BrandThird)}" : two;
    }
}
