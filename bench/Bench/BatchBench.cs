using System.Diagnostics;
using System.Text.Json;
using PolicyEngine.Supervision.Batches;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.Bench;

/// <summary>A batch file of many questions to the five localities, against reading and parsing that file.</summary>
internal static class BatchBench
{
    private static readonly (string Jurisdiction, string Decision, string Facts)[] Questions =
    [
        ("wannian", "inspection-permission", """{"date":"2023-10-12","library":"A","reason":null,"entersPremises":true}"""),
        ("changchun", "sampling-ratio", """{"itemClass":"general","ratioPercent":2.9,"population":3000}"""),
        ("kaifu", "publication", """{"taskCompletedOn":"2020-09-25","publishedOn":"2020-10-29","result":"normal"}"""),
        ("shancheng", "publication", """{"inspectionEndedOn":"2016-09-28","result":"normal","publishedOn":null}"""),
        ("linzi", "result-entry", """{"taskCompletedOn":"2020-01-15","enteredOn":"2020-02-20"}"""),
        ("wannian", "sampling-ratio", """{"library":"A","population":1200,"sampled":60,"alreadySampledThisYear":0}"""),
        ("changchun", "notice", """{"noticeDeliveredAt":"2021-03-01T09:00:00+08:00","entryAt":"2021-03-03T09:00:00+08:00","instrument":"city-unified-notice"}"""),
        ("changchun", "publication", """{"allInspectionsEndedOn":"2021-04-28","publishedOn":"2021-05-11"}"""),
    ];

    public static async Task Run(int lines)
    {
        var file = Path.Combine(Path.GetTempPath(), $"bench-batch-{lines}.ndjson");
        using (var writer = new StreamWriter(file))
        {
            for (var i = 0; i < lines; i++)
            {
                var (jurisdiction, decision, facts) = Questions[i % Questions.Length];
                writer.Write($$"""{"id":"q-{{i}}","jurisdiction":"{{jurisdiction}}","decision":"{{decision}}","facts":{{facts}},"assume":"regular"}""");
                writer.Write('\n');
            }
        }

        var library = new PolicyLibrary(Setting.Policies);
        library.Reload();
        var policies = library.Current;
        var (parse, ours) = (double.MaxValue, double.MaxValue);
        var (parseProcessor, processor) = (double.MaxValue, double.MaxValue);
        long peak = 0;
        for (var round = 0; round < 3; round++)
        {
            var used = Processor();
            parse = Math.Min(parse, Parse(file));
            parseProcessor = Math.Min(parseProcessor, Processor() - used);
            GC.Collect();
            var before = GC.GetTotalMemory(true);
            used = Processor();
            var start = Stopwatch.GetTimestamp();
            await using var input = File.OpenRead(file);
            var done = await DecisionBatch.RunAsync(
                policies, input, Stream.Null, TimeProvider.System,
                new Peak(() => peak = Math.Max(peak, GC.GetTotalMemory(false) - before)), CancellationToken.None);
            ours = Math.Min(ours, Stopwatch.GetElapsedTime(start).TotalSeconds);
            processor = Math.Min(processor, Processor() - used);
            if (done.Errors > 0 || done.Lines != lines)
            {
                throw new InvalidOperationException($"{done.Lines} lines, {done.Errors} errors");
            }
        }

        File.Delete(file);
        Stopwatches.Print("reading and parsing the file with System.Text.Json", parse, "s");
        Stopwatches.Print("decide --batch", ours, "s");
        Stopwatches.Print("managed memory above the start, at most", peak / 1e6, "MB");
        Stopwatches.Print("processor time of reading and parsing", parseProcessor, "s");
        Stopwatches.Print("processor time of decide --batch", processor, "s");
        Stopwatches.PrintRatio("decide --batch / reading and parsing", ours / parse, "at most 3");
    }

    private static double Parse(string file)
    {
        var start = Stopwatch.GetTimestamp();
        var members = 0;
        foreach (var line in File.ReadLines(file))
        {
            using var document = JsonDocument.Parse(line);
            members += document.RootElement.GetPropertyCount();
        }

        GC.KeepAlive(members);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private sealed class Peak(Action look) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => look();
    }
}
