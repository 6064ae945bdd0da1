namespace PolicyEngine.Supervision.Registers;

/// <summary>Why a text is not a unified social credit code; the first that holds.</summary>
public enum CreditCodeFault
{
    None,

    /// <summary>It has not eighteen characters.</summary>
    Length,

    /// <summary>A character is not of the alphabet, or the division has something other than digits.</summary>
    Character,

    /// <summary>The last character is not the check character of the others.</summary>
    CheckCharacter,
}
