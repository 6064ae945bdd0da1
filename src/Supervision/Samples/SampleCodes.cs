using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Samples;

/// <summary>Gives every ordinal an organisation code of its own, without remembering those given.</summary>
internal sealed class SampleCodes
{
    private const int Places = 6;
    private const long Bodies = 887_503_681; // 31^6: six places of the alphabet

    private readonly IReadOnlyList<string> prefixes;
    private readonly long factor;
    private readonly long shift;

    /// <param name="prefixes">Two characters each.</param>
    public SampleCodes(IReadOnlyList<string> prefixes, ulong seed)
    {
        this.prefixes = prefixes;
        var chance = new SampleChance(seed, "codes", 0);

        // Any factor that 31 does not divide maps the bodies onto themselves one to one.
        factor = Bodies / 4 + (long)(chance.Next() % (Bodies / 2));
        factor += factor % 31 == 0 ? 1 : 0;
        shift = (long)(chance.Next() % Bodies);
    }

    /// <summary>So many codes there are for one category and division.</summary>
    public long Capacity => Bodies * prefixes.Count;

    /// <param name="category">Two characters.</param>
    /// <param name="division">Six digits.</param>
    public CreditCode Of(long ordinal, string category, string division)
    {
        Span<char> text = stackalloc char[CreditCode.Length - 1];
        category.CopyTo(text);
        division.CopyTo(text[2..]);
        prefixes[(int)(ordinal / Bodies)].CopyTo(text[8..]);
        var body = (factor * (ordinal % Bodies) + shift) % Bodies;
        for (var i = 9 + Places; i > 9; i--)
        {
            text[i] = CreditCode.Alphabet[(int)(body % CreditCode.Alphabet.Length)];
            body /= CreditCode.Alphabet.Length;
        }

        text[16] = OrganisationCode.CheckCharacter(text[8..16]);
        return CreditCode.Complete(text);
    }
}
