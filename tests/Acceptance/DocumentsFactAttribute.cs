namespace PolicyEngine.Acceptance;

/// <summary>A test that needs the official texts, which are not in the repository; skipped where they are absent.</summary>
internal sealed class DocumentsFactAttribute : FactAttribute
{
    public DocumentsFactAttribute()
    {
        if (!Directory.Exists(Checkout.Documents))
        {
            Skip = "The official texts are not in ../shared/documents.";
        }
    }
}
