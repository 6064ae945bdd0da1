namespace PolicyEngine.Supervision.Profiles;

/// <summary>Who draws: the statutory provincial platform (whose draws are imported and checked), or this host.</summary>
public enum DrawSource
{
    ProvincialPlatform,
    ThisHost,
}
