using FsCheck;
using FsCheck.Fluent;

namespace PolicyEngine.Calendars.Tests;

/// <summary>What the properties are tried on.</summary>
internal static class Arbitrary
{
    /// <summary>Days from well before the table to well beyond it.</summary>
    public static Gen<DateOnly> Days { get; } =
        Gen.Choose(new DateOnly(2012, 1, 1).DayNumber, new DateOnly(2031, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<int> Counts { get; } = Gen.Choose(-600, 600);

    public static void Holds<T>(Gen<T> of, Func<T, bool> property, int tries = 2000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tries), Prop.ForAll(of.ToArbitrary(), property));
}
