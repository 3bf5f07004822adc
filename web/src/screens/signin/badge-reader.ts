/** Reads QR codes from the pictures of a camera: by the browser's own detector where it has one, else by a library that is
    fetched only then (Safari and Firefox have none). Says nothing of pictures without a code. */

const WIDTH = 640; // a badge that fills a third of the picture is read at this size, in some milliseconds

export type Reader = (video: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

export const canScan = (): boolean => Boolean(navigator.mediaDevices?.getUserMedia);

export async function badgeReader(): Promise<Reader> {
  const Detectors = (window as unknown as { BarcodeDetector?: new (o: { formats: string[] }) => Detector }).BarcodeDetector;
  if (!Detectors) return byLibrary();
  const detector = new Detectors({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null;
}

async function byLibrary(): Promise<Reader> {
  const { default: decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const drawn = canvas.getContext('2d', { willReadFrequently: true })!;
  return async (video) => {
    if (!video.videoWidth) return null;
    canvas.width = Math.min(WIDTH, video.videoWidth);
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
    drawn.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(drawn.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return null; // what the library throws of a picture in which it finds no code
    }
  };
}
