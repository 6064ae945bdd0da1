using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

/// <summary>Binds the facts of a question to a frame, straight from the JSON text. Thread-safe.</summary>
public sealed class QuestionReader
{
    private const int usesBeforeCompiling = 64;
    private const int mostFactsOnStack = 256;

    private readonly DecisionDefinition decision;
    private readonly Utf8NameTable names;
    private readonly FactValueReader[] readers;
    private readonly RegularAssumption regular;
    private readonly FactConstraints constraints;
    private int uses;
    private int compiling;

    public QuestionReader(DecisionDefinition decision)
    {
        this.decision = decision;
        names = new Utf8NameTable([.. decision.Facts.Select(f => f.Name)]);
        readers = [.. decision.Facts.Select(FactValueReader.For)];
        regular = new RegularAssumption(decision);
        constraints = new FactConstraints(decision);
    }

    /// <summary>A frame for the facts of one question, to be reused for the next.</summary>
    public FactFrame NewFrame() => decision.NewFrame();

    /// <summary>
    /// Reads one JSON object of facts. The reader stands on its <c>{</c> (or before the first token) and is left on its
    /// <c>}</c>; after an error it stands somewhere inside. Clears the frame first.
    /// </summary>
    /// <param name="leftOut">
    /// Given: facts and values that the decision does not know are left out and their names put here, as a comparison
    /// of localities needs it. Null: they are an error.
    /// </param>
    public bool TryRead(
        ref Utf8JsonReader reader, FactFrame frame, [NotNullWhen(false)] out QuestionError? error, ICollection<string>? leftOut = null)
    {
        CountUse();
        frame.Clear();
        try
        {
            error = Read(ref reader, frame, leftOut) ?? constraints.Check(frame);
            return error is null;
        }
        catch (JsonException e)
        {
            error = Whole(Messages.QuestionNotJson(At(reader), Reason(e)));
        }
        catch (InvalidOperationException)
        {
            error = Whole(Messages.QuestionNotJson(At(reader), "a text is not valid UTF-8."));
        }
        catch (EvaluationFault fault)
        {
            error = Whole(fault.Diagnostic);
        }

        return false;
    }

    /// <summary>Reads a JSON object of facts from its bytes; anything after it is an error.</summary>
    public bool TryRead(ReadOnlySpan<byte> utf8, FactFrame frame, [NotNullWhen(false)] out QuestionError? error, ICollection<string>? leftOut = null)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!TryRead(ref reader, frame, out error, leftOut))
        {
            return false;
        }

        try
        {
            reader.Read();
            return true;
        }
        catch (JsonException e)
        {
            error = Whole(Messages.QuestionNotJson(At(reader), Reason(e)));
            return false;
        }
    }

    /// <summary>Gives every fact that was not given its regular value, as far as it has one.</summary>
    public void AssumeRegular(FactFrame frame) => regular.Apply(frame);

    /// <summary>Compiles regular values and constraints now instead of in the background.</summary>
    public void Compile()
    {
        Interlocked.Exchange(ref compiling, 1);
        regular.Compile();
        constraints.Compile();
    }

    private void CountUse()
    {
        // A lost count from another thread only means that compiling begins a little later.
        if (compiling == 0 && ++uses >= usesBeforeCompiling && Interlocked.Exchange(ref compiling, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static reader => reader.Compile(), this, preferLocal: false);
        }
    }

    private QuestionError? Read(ref Utf8JsonReader reader, FactFrame frame, ICollection<string>? leftOut)
    {
        if (reader.TokenType == JsonTokenType.None && !reader.Read())
        {
            return Whole(Messages.QuestionNotJson(At(reader), "it is empty."));
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Whole(Messages.WrongFactType(At(reader), "facts", JsonWords.Of(reader.TokenType), "an object with facts"));
        }

        Span<bool> seen = decision.Facts.Count <= mostFactsOnStack ? stackalloc bool[decision.Facts.Count] : new bool[decision.Facts.Count];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var index = reader.ValueIsEscaped || reader.HasValueSequence
                ? names.Find(Encoding.UTF8.GetBytes(reader.GetString()!))
                : names.Find(reader.ValueSpan);
            if (index < 0)
            {
                var name = reader.GetString()!;
                if (leftOut is null)
                {
                    return new QuestionError(Messages.UnknownFact(At(reader), name, decision.Id, decision.Facts.Select(f => f.Name)), name);
                }

                leftOut.Add(name);
                reader.Skip();
                continue;
            }

            if (seen[index])
            {
                return new QuestionError(Messages.DuplicateFact(At(reader), decision.Facts[index].Name), decision.Facts[index].Name);
            }

            seen[index] = true;
            reader.Read();
            if (ReadValue(ref reader, frame, index, leftOut) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private QuestionError? ReadValue(ref Utf8JsonReader reader, FactFrame frame, int index, ICollection<string>? leftOut)
    {
        ref var slot = ref frame.Slots[index];
        var fact = decision.Facts[index];
        var depth = reader.CurrentDepth;
        if (reader.TokenType == JsonTokenType.Null)
        {
            if (fact.Nullable)
            {
                (slot.State, slot.Given) = (FactState.Null, true);
            }

            return null;
        }

        if (readers[index].Read(ref reader, ref slot) is not { } problem)
        {
            (slot.State, slot.Given) = (FactState.Known, true);
            return null;
        }

        slot = default;
        if (leftOut is null || problem.Id != FactValueReader.UnknownValueId)
        {
            return new QuestionError(problem, fact.Name);
        }

        // The value may have been one of a list: go on behind the list.
        while (reader.CurrentDepth > depth || reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
        }

        leftOut.Add(fact.Name);
        return null;
    }

    internal static SourcePosition At(in Utf8JsonReader reader) => new("facts", 1, (int)Math.Min(int.MaxValue - 1, reader.TokenStartIndex) + 1);

    private static QuestionError Whole(Diagnostic diagnostic) => new(diagnostic, null);

    private static string Reason(JsonException e)
    {
        var cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return cut < 0 ? e.Message : e.Message[..cut];
    }
}
