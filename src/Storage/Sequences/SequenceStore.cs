namespace PolicyEngine.Storage;

/// <summary>Numbers without a gap: a row that the transaction holds until it commits.</summary>
internal static class SequenceStore
{
    public static long Next(DbSession session, string sequence) => session.First(
        """
        INSERT INTO number_sequence (name, value) VALUES (@name, 1)
        ON CONFLICT (name) DO UPDATE SET value = number_sequence.value + 1
        RETURNING value
        """,
        row => row.GetInt64(0),
        ("name", sequence));
}
