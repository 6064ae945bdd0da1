using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Samples;

/// <summary>
/// A register that is realistic in size, names and shares, and of nobody: for rehearsals, tests and measurements. The
/// same words, area, seed and day give the same register; each entry follows from its ordinal alone, so that a register
/// of any size streams in constant memory. Safe for many threads.
/// </summary>
public sealed class SampleRegister
{
    private readonly SampleWords words;
    private readonly SampleArea area;
    private readonly ulong seed;
    private readonly DateOnly day;
    private readonly bool libraries;
    private readonly SampleCodes codes;
    private readonly SampleNames names;
    private readonly SamplePeople people;
    private readonly WeightedList<SampleKind> kinds;
    private readonly WeightedList<SampleDivision> divisions;
    private readonly WeightedList<SampleWord> statuses;
    private readonly WeightedList<SampleWord> risks;
    private readonly WeightedList<SampleWord> libraryWords;
    private readonly Dictionary<string, WeightedList<SampleIndustry>> industries;
    private readonly Dictionary<string, IReadOnlyList<string>> departments;

    /// <param name="day">The day on which the register stands so; nothing in it is younger.</param>
    /// <param name="libraries">Whether the objects stand in supervision libraries.</param>
    public SampleRegister(SampleWords words, SampleArea area, ulong seed, DateOnly day, bool libraries)
    {
        (this.words, this.area, this.seed, this.day, this.libraries) = (words, area, seed, day, libraries);
        codes = new SampleCodes(words.OrganisationPrefixes, seed);
        names = new SampleNames(words);
        people = new SamplePeople(words, area, names, seed, day);
        kinds = new WeightedList<SampleKind>(words.Kinds, k => k.Weight);
        divisions = new WeightedList<SampleDivision>(area.Divisions, d => d.Weight);
        statuses = new WeightedList<SampleWord>(words.Statuses, s => s.Weight);
        risks = new WeightedList<SampleWord>(words.RiskClasses, r => r.Weight);
        libraryWords = new WeightedList<SampleWord>(words.Libraries, l => l.Weight);
        industries = words.Kinds.ToDictionary(
            k => k.Id,
            k => new WeightedList<SampleIndustry>(words.Industries, i => i.TradesOf(k.Id).Count == 0 ? 0 : i.Weight));
        departments = words.Industries.ToDictionary(
            i => i.Code,
            i => (IReadOnlyList<string>)[.. words.Departments.Where(d => d.Specialities.Intersect(i.Specialities).Any()).Select(d => d.Name)]);
    }

    /// <summary>How many objects such an area has.</summary>
    public long UsualObjects => area.Objects;

    /// <summary>How many inspectors such an area has.</summary>
    public int UsualInspectors => area.Inspectors;

    /// <summary>Objects in the order of their ordinals; made as they are taken.</summary>
    /// <param name="count">Null: as many as such an area has.</param>
    /// <param name="from">The first ordinal.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many codes.</exception>
    public IEnumerable<InspectionObject> Objects(long? count = null, long from = 0)
    {
        var end = from + (count ?? area.Objects);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, codes.Capacity, nameof(count));
        return Stream();

        IEnumerable<InspectionObject> Stream()
        {
            for (var ordinal = from; ordinal < end; ordinal++)
            {
                yield return ObjectAt(ordinal);
            }
        }
    }

    /// <summary>The object of one ordinal.</summary>
    public InspectionObject ObjectAt(long ordinal)
    {
        var chance = new SampleChance(seed, "object", ordinal);
        var division = divisions.Pick(ref chance);
        var kind = kinds.Pick(ref chance);
        var industry = industries[kind.Id].Pick(ref chance);
        var code = codes.Of(ordinal, kind.Category, division.Code);
        return new InspectionObject(code.Text, kind.Id, names.Entity(ref chance, kind.Id, industry, division), code, division.Code, statuses.Pick(ref chance).Id)
        {
            Address = names.Address(ref chance, division),
            Industry = industry.Code,
            RiskClass = risks.Pick(ref chance).Id,
            RegisteredOn = day.AddDays(-1 - chance.Below(words.RegisteredYears * 365)),
            Departments = departments[industry.Code],
            Library = libraries ? libraryWords.Pick(ref chance).Id : null,
        };
    }

    /// <summary>Inspectors in the order of their ordinals; made as they are taken.</summary>
    /// <param name="count">Null: as many as such an area has.</param>
    /// <param name="objects">How many objects the register has: recusals are from these. Null: as many as such an area has.</param>
    public IEnumerable<ImportedInspector> Inspectors(int? count = null, long? objects = null)
    {
        for (var ordinal = 0; ordinal < (count ?? area.Inspectors); ordinal++)
        {
            yield return people.InspectorAt(ordinal, objects ?? area.Objects, o => ObjectAt(o).Id);
        }
    }
}
