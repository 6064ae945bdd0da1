using System.Text.Json;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>
/// Reads the rows of the frozen population one by one from the file: the one list of a record that is long enough for
/// its reading to matter.
/// </summary>
internal sealed class PopulationReader(byte[] utf8, int start, int end)
{
    public const string Path = "/record/frozen/objects";

    /// <param name="strata">Codes by number; the first is number 1.</param>
    public IEnumerable<DrawObject> Audit(IReadOnlyList<string> strata)
    {
        foreach (var row in Rows())
        {
            if (row.Id is null || row.Stratum < 1 || row.Stratum > strata.Count || row.Weight is null)
            {
                throw Wrong(row.Index, "an object with id, stratum and weight");
            }

            yield return new DrawObject(row.Id, strata[row.Stratum - 1], row.Weight.Value, row.Clause);
        }
    }

    public FrozenPopulation Public(int strata)
    {
        var (commitments, numbers, weights) = (new List<byte>(), new List<ushort>(), new List<ushort>());
        foreach (var row in Rows())
        {
            if (row.Commitment is null || row.Stratum < 1 || row.Stratum > strata || row.Weight is not (>= 1 and <= ObjectColumnsBuilder.LargestWeight))
            {
                throw Wrong(row.Index, $"an object with commitment, stratum and a weight from 1 to {ObjectColumnsBuilder.LargestWeight}");
            }

            commitments.AddRange(row.Commitment);
            numbers.Add((ushort)(row.Stratum - 1));
            weights.Add((ushort)row.Weight.Value);
        }

        return new FrozenPopulation([.. commitments], [.. numbers], [.. weights]);
    }

    private static RecordShapeException Wrong(int index, string expected) => new(Messages.WrongShape($"{Path}/{index}", expected));

    private IEnumerable<Row> Rows()
    {
        if (utf8[start] != (byte)'[')
        {
            throw new RecordShapeException(Messages.WrongShape(Path, "a list"));
        }

        var at = start + 1;
        for (var index = 0; at < end - 1; index++)
        {
            yield return ReadRow(index, ref at);
            at++;
        }
    }

    /// <summary>Leaves <paramref name="at"/> behind the row. The file is known to be canonical.</summary>
    private Row ReadRow(int index, ref int at)
    {
        var reader = new Utf8JsonReader(utf8.AsSpan(at, end - at));
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong(index, "an object");
        }

        var row = new Row { Index = index };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            var isCommitment = name.SequenceEqual("commitment"u8);
            var isId = name.SequenceEqual("id"u8);
            var isClause = name.SequenceEqual("clause"u8);
            var isStratum = name.SequenceEqual("stratum"u8);
            var isWeight = name.SequenceEqual("weight"u8);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Number && (isStratum || isWeight))
            {
                reader.TryGetInt32(out var number);
                row = isStratum ? row with { Stratum = number } : row with { Weight = number };
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                row = isId ? row with { Id = reader.GetString() }
                    : isClause ? row with { Clause = reader.GetString() }
                    : isCommitment ? row with { Commitment = Hexadecimal.Read(reader.GetString()!, DrawAlgorithm.DigestLength) }
                    : row;
            }
            else
            {
                throw Wrong(index, "texts and whole numbers only");
            }
        }

        at += (int)reader.BytesConsumed;
        return row;
    }

    private readonly record struct Row(int Index, string? Id, string? Clause, byte[]? Commitment, int Stratum, int? Weight);
}
