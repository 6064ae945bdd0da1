using PolicyEngine.Calendars;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions;

/// <summary>What an expression came to: unknown, null, in order, or a value of its kind.</summary>
public readonly record struct ExpressionValue
{
    private ExpressionValue(ValueKind kind, FactState state, long bits = 0, decimal number = 0, object? reference = null, IReadOnlyList<string>? codes = null) =>
        (Kind, State, Bits, AsNumber, Reference, Codes) = (kind, state, bits, number, reference, codes);

    public ValueKind Kind { get; }

    public FactState State { get; }

    /// <summary>As in <see cref="FactSlot.Bits"/>.</summary>
    public long Bits { get; }

    public decimal AsNumber { get; }

    public object? Reference { get; }

    /// <summary>The list that a code or codes are of; null for a set of texts.</summary>
    public IReadOnlyList<string>? Codes { get; }

    public bool IsKnown => State == FactState.Known;

    /// <summary>The truth value of a Boolean; unknown where it is not known.</summary>
    public Tri AsTri => IsKnown ? (Tri)Bits : Tri.Unknown;

    public DateOnly AsDate => DateOnly.FromDayNumber((int)Bits);

    /// <summary>With offset zero; <see cref="BeijingTime"/> tells its day.</summary>
    public DateTimeOffset AsInstant => new(Bits, TimeSpan.Zero);

    /// <summary>The text of a text or of a code.</summary>
    public string AsText => Kind == ValueKind.Code ? Codes![(int)Bits] : (string)Reference!;

    public static ExpressionValue Unknown(ValueKind kind) => new(kind, FactState.Unknown);

    public static ExpressionValue Null(ValueKind kind) => new(kind, FactState.Null);

    public static ExpressionValue InOrder(ValueKind kind) => new(kind, FactState.InOrder);

    public static ExpressionValue Of(bool value) => new(ValueKind.Boolean, FactState.Known, value ? 1 : 0);

    public static ExpressionValue Of(Tri value) => value == Tri.Unknown ? Unknown(ValueKind.Boolean) : Of(value == Tri.True);

    public static ExpressionValue Of(decimal value) => new(ValueKind.Number, FactState.Known, number: value);

    public static ExpressionValue Of(string value) => new(ValueKind.Text, FactState.Known, reference: value);

    public static ExpressionValue Of(DateOnly value) => new(ValueKind.Date, FactState.Known, value.DayNumber);

    public static ExpressionValue Of(DateTimeOffset value) => new(ValueKind.Instant, FactState.Known, value.UtcTicks);

    public static ExpressionValue OfCode(int index, IReadOnlyList<string> codes) => new(ValueKind.Code, FactState.Known, index, codes: codes);

    /// <summary>A value that is an object of its own: a window, bounds, an amount, reviews, a set of texts.</summary>
    public static ExpressionValue Of(ValueKind kind, object value) => new(kind, FactState.Known, reference: value);

    /// <summary>What a slot holds, for a fact of this kind and list.</summary>
    public static ExpressionValue Of(in FactSlot slot, ValueKind kind, IReadOnlyList<string>? codes) =>
        new(kind, slot.State, slot.Bits, slot.Number, slot.Reference, codes);
}
