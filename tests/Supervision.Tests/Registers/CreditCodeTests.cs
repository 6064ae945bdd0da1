using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Tests.Registers;

/// <summary>GB 32100-2015: what the check character finds, and what it cannot.</summary>
public class CreditCodeTests
{
    private static readonly Arbitrary<CreditCode> Codes = (
        from category in Gen.Elements("91", "92", "93", "12", "52")
        from division in Gen.Choose(110000, 659999)
        from body in Gen.Elements(CreditCode.Alphabet.ToCharArray()).ArrayOf(9)
        select CreditCode.Complete($"{category}{division}{new string(body)}")).ToArbitrary();

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91110000600037341L")]
    [InlineData("91310000MA1FL70B67")]
    public void A_code_of_the_standard_and_of_the_public_register_is_read(string text)
    {
        CreditCode.TryParse(text, out var code, out var fault).ShouldBeTrue(fault.ToString());
        code.Text.ShouldBe(text);
        code.Category.ToString().ShouldBe("91");
        code.Division.ToString().ShouldBe(text[2..8]);
        code.Organisation.ToString().ShouldBe(text[8..17]);
    }

    [Fact]
    public void Any_change_of_one_character_is_found() =>
        Prop.ForAll(Codes, Gen.Choose(0, 17).ToArbitrary(), (code, place) =>
        {
            foreach (var other in CreditCode.Alphabet.Where(c => c != code.Text[place]))
            {
                var changed = code.Text[..place] + other + code.Text[(place + 1)..];
                CreditCode.TryParse(changed, out _).ShouldBeFalse(changed);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_two_different_characters_that_change_places_are_found_except_the_first_and_the_last() =>
        Prop.ForAll(Codes, code =>
        {
            for (var i = 0; i < 18; i++)
            {
                for (var j = i + 1; j < 18; j++)
                {
                    if (code.Text[i] != code.Text[j] && (i, j) != (0, 17))
                    {
                        CreditCode.TryParse(Swap(code.Text, i, j), out _).ShouldBeFalse($"{code.Text} with {i} and {j} changed");
                    }
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_and_the_last_weigh_the_same_so_that_their_change_shows_only_in_the_category()
    {
        // 3^0 = 1 = the weight of the check character: the standard's own limit.
        var code = CreditCode.Complete("91110000600037341");
        CreditCode.TryParse(Swap(code.Text, 0, 17), out var changed, out _).ShouldBeTrue();
        changed.Category.ToString().ShouldNotBe("91");
    }

    [Theory]
    [InlineData("", CreditCodeFault.Length)]
    [InlineData("91350100M000100Y4", CreditCodeFault.Length)]
    [InlineData("91350100M000100Y433", CreditCodeFault.Length)]
    [InlineData("91350100MO00100Y43", CreditCodeFault.Character)]
    [InlineData("9135010AM000100Y43", CreditCodeFault.Character)]
    [InlineData("91350100m000100y43", CreditCodeFault.Character)]
    [InlineData("91350100M000100Y4３", CreditCodeFault.Character)]
    [InlineData("91350100M000100Y44", CreditCodeFault.CheckCharacter)]
    public void What_is_wrong_is_said(string text, CreditCodeFault expected)
    {
        CreditCode.TryParse(text, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => { CreditCode.TryParse(text ?? "", out _); }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("M000100Y", '4')]
    [InlineData("D2143569", 'X')]
    public void The_organisation_code_has_a_check_character_of_its_own(string first8, char check) =>
        OrganisationCode.CheckCharacter(first8).ShouldBe(check);

    private static string Swap(string text, int i, int j)
    {
        var characters = text.ToCharArray();
        (characters[i], characters[j]) = (characters[j], characters[i]);
        return new string(characters);
    }
}
