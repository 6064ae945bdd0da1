using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Functions;

internal static class ReviewFunctions
{
    private const string PassedOutcome = "passed";

    public static Tri Passed(Review[] reviews, string organ)
    {
        foreach (var review in reviews)
        {
            if (review.Organ == organ && review.Outcome == PassedOutcome)
            {
                return Tri.True;
            }
        }

        return Tri.False;
    }

    public static Tri Passed(Review[] reviews, string organ, string aspect)
    {
        var result = Tri.False;
        foreach (var review in reviews)
        {
            if (review.Organ != organ || review.Outcome != PassedOutcome)
            {
                continue;
            }

            if (review.AllAspects || review.Aspect == aspect)
            {
                return Tri.True;
            }

            if (review.Aspect is null)
            {
                // It passed something, and nobody said what.
                result = Tri.Unknown;
            }
        }

        return result;
    }

    public static Tri Refused(Review[] reviews, string organ)
    {
        Review? latest = null;
        foreach (var review in reviews)
        {
            // Without a day, or on the same day, the one written later in the list is the later.
            if (review.Organ == organ && !(review.On < latest?.On))
            {
                latest = review;
            }
        }

        return latest is not null && latest.Outcome != PassedOutcome ? Tri.True : Tri.False;
    }
}
