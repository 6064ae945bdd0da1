using PolicyEngine.Supervision.Draws.Commitments;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>What a reader of a record should know although nothing disagrees.</summary>
public static class VerificationRemarks
{
    public static IReadOnlyList<DrawRemark> Of(Randomness randomness)
    {
        var remarks = new List<DrawRemark>();
        if (!randomness.IsShared)
        {
            remarks.Add(Messages.HostAlone());
        }

        remarks.AddRange(randomness.Shares.Where(s => s.State != WitnessState.Revealed).Select(s => Messages.NumberNotShown(s.Number, s.State)));
        return remarks;
    }
}
