using System.Text;
using PolicyEngine.Supervision.Clauses;

namespace PolicyEngine.Supervision.Coverage;

/// <summary>Cuts an official text into sentences: at 。 ； ！ ？, their ASCII forms excepted, and at line ends.</summary>
public static class SentenceCutter
{
    private static readonly Rune[] Ends = [new('。'), new('；'), new('！'), new('？'), new('\n')];

    /// <summary>
    /// The letters and digits of each sentence: what must be covered. Punctuation and white space need not be, so
    /// that an anchor may leave out a closing mark. Sentences without a letter or digit are left out.
    /// </summary>
    public static IEnumerable<Sentence> Cut(byte[] utf8)
    {
        var letters = new List<ByteSpan>();
        var start = 0;
        var at = 0;
        while (at < utf8.Length)
        {
            var status = Rune.DecodeFromUtf8(utf8.AsSpan(at), out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune))
            {
                Extend(letters, new ByteSpan(at, at + length));
            }

            at += length;
            if (Ends.Contains(rune))
            {
                if (letters.Count > 0)
                {
                    yield return new Sentence(new ByteSpan(start, at), [.. letters]);
                    letters.Clear();
                }

                start = at;
            }
        }

        if (letters.Count > 0)
        {
            yield return new Sentence(new ByteSpan(start, utf8.Length), [.. letters]);
        }
    }

    private static void Extend(List<ByteSpan> spans, ByteSpan next)
    {
        if (spans.Count > 0 && spans[^1].End == next.Start)
        {
            spans[^1] = spans[^1] with { End = next.End };
        }
        else
        {
            spans.Add(next);
        }
    }
}
