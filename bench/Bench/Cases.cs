using System.Text;

namespace PolicyEngine.Bench;

/// <summary>The questions that all engines answer, with the verdicts they must agree on.</summary>
internal static class Cases
{
    public static readonly (string Facts, string Verdict)[] All =
    [
        ("""{"library":"A","date":"2023-10-12","reason":null,"entersPremises":true}""", "not-allowed"),
        ("""{"library":"A","date":"2023-06-12","reason":null,"entersPremises":true}""", "allowed"),
        ("""{"library":"B","date":"2023-09-12","reason":null,"entersPremises":true}""", "allowed"),
        ("""{"library":"B","date":"2023-10-12","reason":"work-safety","entersPremises":true}""", "allowed-with-filing"),
        ("""{"library":"C","date":"2023-10-12","reason":null,"entersPremises":true}""", "allowed"),
        ("""{"library":"A","date":"2023-11-02","reason":"superior-assignment","entersPremises":true}""", "allowed-with-filing"),
        ("""{"library":"A","date":"2023-01-31","reason":"data-monitoring","entersPremises":true}""", "not-allowed"),
    ];

    public static byte[] Bytes(int index) => Encoding.UTF8.GetBytes(All[index].Facts);
}
