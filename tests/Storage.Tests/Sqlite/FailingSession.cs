using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Sqlite.Writing;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>A session whose COMMIT fails, either before or after it was made.</summary>
internal sealed class FailingSession(string file, bool made) : WriterSession(Connections.OpenWriter(file, TimeSpan.FromSeconds(5)))
{
    public override void Commit(long stamp)
    {
        if (made)
            base.Commit(stamp);
        throw new IOException("The disk is on fire.");
    }
}
