namespace OrderGrains.Silo;

/// <summary>What a process is.</summary>
public enum ServiceMode
{
    /// <summary>Front-end and the only silo, on its own files or its own database.</summary>
    Embedded,

    /// <summary>A member of a cluster; with a front-end when it is started from <c>src/Api</c>.</summary>
    Node,

    /// <summary>A front-end without a silo, in front of a cluster.</summary>
    Client,
}
