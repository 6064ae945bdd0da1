namespace PolicyEngine.Supervision.Coverage;

/// <summary>Why something stands under <c>missing</c>.</summary>
public enum MissingKind
{
    /// <summary>No text with the hash that the anchors were made for was supplied.</summary>
    Document,

    /// <summary>A sentence with letters in no anchor and no not-normative span.</summary>
    Sentence,

    /// <summary>An anchor that cuts through a character or lies outside the text.</summary>
    Anchor,

    /// <summary>A computable clause that no rule, duty or parameter cites.</summary>
    Rule,

    /// <summary>A record clause whose carrier the profile does not have.</summary>
    Carrier,
}
