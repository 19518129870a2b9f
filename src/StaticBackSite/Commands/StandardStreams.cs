using System.Runtime.InteropServices;
using System.Text;

namespace StaticBackSite.Commands;

/// <summary>
/// The three streams that every program is given, which may be closed, full, or gone halfway. What cannot be said is lost, and
/// no reason to fall over; that it was lost is remembered for the exit code.
/// </summary>
internal sealed class StandardStreams
{
    private const int Output = 1;
    private const int Errors = 2;

    private readonly GuardedWriter _output;

    private StandardStreams(GuardedWriter output) => _output = output;

    /// <summary>Why standard output holds less than was written to it; null where it holds all.</summary>
    public string? OutputLoss => _output.Loss;

    public static StandardStreams Guard()
    {
        _ = IsOpen(0);
        var output = new GuardedWriter(IsOpen(Output) ? Console.Out : TextWriter.Null, last: null);
        var errors = new GuardedWriter(IsOpen(Errors) ? Console.Error : TextWriter.Null, last: OperatingSystem.IsWindows() ? null : WriteError);
        Console.SetOut(output);
        Console.SetError(errors);
        return new StandardStreams(output);
    }

    /// <summary>
    /// A stream that was closed leaves its number to the next file that is opened, and messages would be written into that. What
    /// is marked to be closed when another program starts was opened by this one.
    /// </summary>
    private static bool IsOpen(int stream)
    {
        const int getFlags = 1;
        const int closeOnExec = 1;
        const int readAndWrite = 2;
        if (OperatingSystem.IsWindows())
            return true;
        var flags = FileControl(stream, getFlags);
        // The lowest number that is free is the one that is given.
        if (flags < 0)
            _ = Open("/dev/null"u8.ToArray(), readAndWrite);
        return flags >= 0 && (flags & closeOnExec) == 0;
    }

    /// <summary>Where so few files may be open that .NET cannot load its own console.</summary>
    private static void WriteError(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _ = Write(Errors, bytes, bytes.Length);
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(int file, int command);

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int file, byte[] bytes, nint length);

    /// <param name="last">Takes a text that the writer refuses because it cannot be loaded.</param>
    private sealed class GuardedWriter(TextWriter writer, Action<string>? last) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public string? Loss { get; private set; }

        public override Encoding Encoding => writer.Encoding;

        public override void Write(char value) => Try(() => writer.Write(value));

        public override void Write(char[] buffer, int index, int count) => Try(() => writer.Write(buffer, index, count));

        public override void Write(string? value) => Try(() => writer.Write(value), value);

        public override void WriteLine(string? value) => Try(() => writer.WriteLine(value), value + "\n");

        public override void Flush() => Try(writer.Flush);

        private void Try(Action write, string? text = null)
        {
            if (Loss is not null)
                return;
            try
            {
                write();
            }
            catch (Exception unloaded) when (unloaded is FileLoadException or FileNotFoundException or TypeInitializationException && last is not null)
            {
                last(text ?? "");
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                Loss = refused.Message;
            }
        }
    }
}
