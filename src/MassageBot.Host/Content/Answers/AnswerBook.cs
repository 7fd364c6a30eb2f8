using MassageBot.Core.StaffWords;

namespace MassageBot.Host.Content.Answers;

/// <summary>
/// The clinic's answers in <c>dialogs/clinic.yaml</c>. New words are first checked in a copy of the whole folder, exactly as a start would; then the file is
/// replaced in one step, and the host reads it as it reads any saved file. Hosts with folders of their own each need the file.
/// </summary>
internal sealed class AnswerBook(string dialogs, string models, Func<Task<bool>> reload) : IAnswerBook, IDisposable
{
    private const string File = "clinic.yaml";

    private readonly SemaphoreSlim _one = new(1, 1);

    public Task<IReadOnlyList<string>> ProblemsAsync(AnswerChange change, CancellationToken cancellationToken) =>
        Task.Run(async () => Check(await WithAsync(change, cancellationToken).ConfigureAwait(false)), cancellationToken);

    public async Task<IReadOnlyList<string>> WriteAsync(AnswerChange change, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var text = await WithAsync(change, cancellationToken).ConfigureAwait(false);
            var problems = await Task.Run(() => Check(text), cancellationToken).ConfigureAwait(false);
            if (problems.Count == 0)
            {
                await ReplaceAsync(text, cancellationToken).ConfigureAwait(false);
                // Learning may take longer than a turn; the watch would do the same a moment later.
                _ = Task.Run(reload, CancellationToken.None);
            }

            return problems;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<string> WithAsync(AnswerChange change, CancellationToken cancellationToken) =>
        AnswerYaml.With(await System.IO.File.ReadAllTextAsync(Path.Combine(dialogs, File), cancellationToken).ConfigureAwait(false), change);

    private IReadOnlyList<string> Check(string text)
    {
        var copy = Directory.CreateTempSubdirectory("answers-").FullName;
        try
        {
            var folder = Path.Combine(copy, "dialogs");
            foreach (var file in Directory.EnumerateFiles(dialogs, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(dialogs, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                System.IO.File.Copy(file, target);
            }

            System.IO.File.WriteAllText(Path.Combine(folder, File), text);
            return [.. ContentReader.ReadAll(folder, models).Problems.Select(problem => problem.ToString())];
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Whoever reads sees the old file or the new one, never half of it.</summary>
    private async Task ReplaceAsync(string text, CancellationToken cancellationToken)
    {
        var fresh = Path.Combine(dialogs, $".{File}.new");
        await System.IO.File.WriteAllTextAsync(fresh, text, cancellationToken).ConfigureAwait(false);
        System.IO.File.Move(fresh, Path.Combine(dialogs, File), overwrite: true);
    }
}
