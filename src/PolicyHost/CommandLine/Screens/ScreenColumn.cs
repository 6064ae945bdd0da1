namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>One column of a sheet.</summary>
/// <param name="Width">In columns of the screen.</param>
/// <param name="IsRight">Numbers stand at the right.</param>
/// <param name="IsWords">Its lines break between words only, Chinese ones too.</param>
internal readonly record struct ScreenColumn(int Width, bool IsRight = false, bool IsWords = false);
