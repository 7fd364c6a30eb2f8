using MassageBot.Core.Understanding;

namespace MassageBot.Host.Content.Understanding;

/// <summary>Trained models by the hash of the content they were trained on, kept in a folder so that only changed phrases cost a training.</summary>
internal sealed class IntentModels(string folder)
{
    public IntentModel For(UnderstandingContent content)
    {
        var hash = content.ComputeHash();
        var path = Path.Combine(folder, $"intents-{hash[..16]}.bin");
        return Load(path, hash) ?? Train(content, path);
    }

    private static IntentModel? Load(string path, string hash)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(path);
            return IntentModel.Load(file, hash);
        }
        catch (IOException)
        {
            return null; // Cut short or locked: it is only a cache.
        }
    }

    private IntentModel Train(UnderstandingContent content, string path)
    {
        var model = IntentModel.Train(content);
        try
        {
            Keep(model, path);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder of somebody else's: the next start learns again.
        }

        return model;
    }

    private void Keep(IntentModel model, string path)
    {
        Directory.CreateDirectory(folder);
        var unfinished = $"{path}.{Environment.ProcessId}";
        using (var file = File.Create(unfinished))
        {
            model.Save(file);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
