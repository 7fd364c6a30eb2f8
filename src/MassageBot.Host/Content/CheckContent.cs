namespace MassageBot.Host.Content;

/// <summary>The verb <c>check-content</c>: says what has to be put right, and nothing when all is well. What it learns is kept for the next start.</summary>
public static class CheckContent
{
    /// <summary>0 when the content can be used, 1 when not.</summary>
    /// <param name="folder">The folder <c>dialogs</c>.</param>
    /// <param name="modelFolder">Where trained models are kept.</param>
    /// <param name="output">Gets one line for each problem: <c>file:line: what to do</c>.</param>
    public static int Run(string folder, string modelFolder, TextWriter output)
    {
        var reading = ContentReader.ReadAll(folder, modelFolder);
        foreach (var problem in reading.Problems)
        {
            output.WriteLine(problem);
        }

        reading.Content?.Trained.Wait();
        return reading.Problems.Count == 0 ? 0 : 1;
    }
}
