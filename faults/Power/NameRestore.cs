namespace OrderGrains.Faults.Power;

/// <summary>Takes changes of names back.</summary>
internal static class NameRestore
{
    public static void Undo(PowerRecord record, PowerImage image)
    {
        var path = image.Here(record.First);
        switch (record.Kind)
        {
            case PowerKind.Create or PowerKind.Link:
                File.Delete(path);
                break;
            case PowerKind.Unlink:
                File.Move(image.Here(record.Second), path, overwrite: true);
                break;
            case PowerKind.Rename:
                MoveBack(image.Here(record.Second), path);
                break;
            case PowerKind.MakeFolder:
                Directory.Delete(path, recursive: true);
                break;
            case PowerKind.RemoveFolder:
                Directory.CreateDirectory(path);
                break;
        }
    }

    private static void MoveBack(string from, string to)
    {
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to, overwrite: true);
    }
}
