namespace OrderGrains.Testing;

/// <summary>How a commit of an order ends.</summary>
public enum StoreFault
{
    /// <summary>It is made, and the caller is told so.</summary>
    None = 0,

    /// <summary>Nothing is written, and the caller is told so.</summary>
    BeforeWrite = 1,

    /// <summary>It is made, and the caller cannot know.</summary>
    AnswerLost = 2,

    /// <summary>Nothing is written, since another writer was there first.</summary>
    Conflict = 3,
}
