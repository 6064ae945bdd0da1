using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyEngine.Bench;

/// <summary>Process start to first answer with five localities, against an empty ASP.NET Core host.</summary>
internal static class StartupBench
{
    private const int Rounds = 7;
    private const string Question = """{"facts":{"date":"2023-10-12","library":"A","reason":null},"assume":"regular"}""";

    public static void Run()
    {
        var here = AppContext.BaseDirectory;
        var empty = new List<double>();
        var ours = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            empty.Add(FirstAnswer(Path.Combine(here, "PolicyEngine.Bench.dll"), "empty-host", 5091, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
            ours.Add(FirstAnswer(
                Path.Combine(here, "PolicyEngine.PolicyHost.dll"), $"serve --policies \"{Setting.Policies}\" --urls http://127.0.0.1:5092", 5092,
                $"POST /api/v1/jurisdictions/wannian/decisions/inspection-permission HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {Question.Length}\r\n\r\n{Question}"));
        }

        var (median, peer) = (Median(ours), Median(empty));
        Stopwatches.Print("empty ASP.NET Core host to first answer, median", peer, "ms");
        Stopwatches.Print("five localities to first decision, median", median, "ms");
        Stopwatches.PrintRatio("five localities / empty host", median / peer, "at most 6");
    }

    public static async Task ServeEmpty()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:5091");
        await using var app = builder.Build();
        app.MapGet("/", () => "alive");
        await app.RunAsync();
    }

    private static double FirstAnswer(string program, string arguments, int port, string request)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            while (true)
            {
                try
                {
                    using var client = new TcpClient("127.0.0.1", port);
                    using var stream = client.GetStream();
                    stream.Write(Encoding.ASCII.GetBytes(request));
                    using var reader = new StreamReader(stream);
                    var answer = reader.ReadToEnd();
                    return answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)
                        ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
                        : throw new InvalidOperationException(answer);
                }
                catch (SocketException) when (!process.HasExited)
                {
                    Thread.Sleep(1);
                }
            }
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
